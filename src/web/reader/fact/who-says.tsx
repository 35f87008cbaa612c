import type { Illocution, VoiceHeardFragment } from "../generated/documents.ts";
import { illocutionWords } from "../words/words.ts";
import { VoiceNames } from "./voice-names.tsx";

interface Props {
  statement: {
    speakers: readonly VoiceHeardFragment[];
    addressees: readonly VoiceHeardFragment[];
    illocution: Illocution;
  };
}

/** Who says, thinks or promises, and to whom. */
export function WhoSays({ statement: { speakers, addressees, illocution } }: Props) {
  const [alone, toward] = illocutionWords[illocution];
  if (addressees.length === 0) {
    return (
      <>
        <VoiceNames voices={speakers} /> {alone}
      </>
    );
  }
  return (
    <>
      <VoiceNames voices={speakers} /> {toward} <VoiceNames voices={addressees} />
    </>
  );
}
