import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../api/page-args.ts";
import { registerEnum } from "../../api/register-enum.ts";
import { LinkType } from "../../database/generated/enums.ts";

export const LinkDirection = { OUT: "OUT", IN: "IN", ANY: "ANY" } as const;
export type LinkDirection = keyof typeof LinkDirection;

registerEnum(LinkDirection, "LinkDirection", "Which way links run, seen from an entry.", {
  OUT: "From it to others.",
  IN: "From others to it.",
  ANY: "Either way.",
});

@ArgsType()
export class LinkArgs extends PageArgs {
  @Field(() => [LinkType], { nullable: true, description: "Only links of these types." })
  types?: LinkType[] | null;

  @Field(() => LinkDirection, { defaultValue: "ANY", description: "Only links that run this way." })
  direction: LinkDirection;
}
