import { among } from "./deeds.ts";

const clubs = among(`
  clubs? society allotments? gardens? gardener compost choir parish church vicar treasurer raffle bingo quiz fair f[eê]te parade reunion chess
  knitting angling fishing bowls bowling marathon runners? race hurling tennis golf cricket museum library
`);
const homes = among(`
  wedding weddings bride groom married engaged birthday baby twins triplets grandma grandmother grandpa uncle aunt cousins? neighbou?rs? landlord
  tenants? flat apartment plumber dentist nurse clinic dog dogs cat cats kitten puppy goats? hamster horse pony
`);
const trades = among(`
  bakery baker barber shop shops store caf[eé] restaurant pub menu chef cook recipe wine beer soup bread school class classroom teachers?
  pupils? students? attorneys-at-law attorneys llp grocers? lottery
`);
const words = new RegExp(`\\b(?:${clubs}|${homes}|${trades})\\b`, "i");

/** Whether a text has a word of what everybody has to do with, where surnames are of whoever bears them. */
export const isOfEverydayLife = (text: string): boolean => words.test(text);
