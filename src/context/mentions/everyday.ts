import { among } from "./deeds.ts";

const clubs = among(`
  clubs? society allotments? gardens? gardener compost marrows? choir organist parish church sexton vicar treasurer raffle bingo quiz prizes? fair f[eê]te parade
  reunion chess knitting angling fishing bowls bowling scouts library museum curator
`);
const sports = among(`
  marathon runners? race hurling tennis golf cricket football rugby hockey baseball basketball coach captain goals? goalkeeper striker
  quarterback touchdowns? innings playoffs league season stadium overtime bulldogs
`);
const homes = among(`
  wedding weddings bride groom married engaged birthday baby twins triplets grandma grandmother grandpa uncle aunt cousins? neighbou?rs? landlord
  tenants? flatmate flat apartment hedge fence lawn mower funeral dog dogs beagle cat cats kitten puppy goats? hamster horse pony donkey rooster hen
`);
const trades = among(`
  bakery baker barber butchers? shop shops store caf[eé] restaurant pub menu chef cook recipe jam cakes? pies? wine beer soup bread school class classroom teachers?
  pupils? students? nurses? clinic dentist vet plumber farmer firm bank warehouse brigade lawyers? attorneys? alibi burglary? llp grocers? lottery
`);
const words = new RegExp(`\\b(?:${clubs}|${sports}|${homes}|${trades})\\b`, "i");

/** Whether a text has a word of what everybody has to do with, where surnames are of whoever bears them. */
export const isOfEverydayLife = (text: string): boolean => words.test(text);
