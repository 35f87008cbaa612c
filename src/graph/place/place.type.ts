import { Field, Float, ObjectType } from "type-graphql";
import { registerEnum } from "../../api/register-enum.ts";
import { PlacePrecision } from "../../database/generated/enums.ts";

registerEnum(PlacePrecision, "PlacePrecision", "How closely a place is known.", {
  EXACT: "To the building or the spot.",
  CITY: "To the city.",
  REGION: "To the region.",
  COUNTRY: "To the country.",
});

@ObjectType({ description: "Where something is." })
export class Place {
  @Field(() => String, { description: "What it is called." })
  name: string;

  @Field(() => PlacePrecision, { description: "How closely it is known." })
  precision: PlacePrecision;

  @Field(() => Float, { nullable: true, description: "Degrees north by WGS 84, -90 to 90." })
  latitude: number | null;

  @Field(() => Float, { nullable: true, description: "Degrees east by WGS 84, -180 to 180." })
  longitude: number | null;
}
