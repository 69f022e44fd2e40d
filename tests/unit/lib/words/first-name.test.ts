import { describe, expect, it } from 'vitest';
import { firstName } from '../../../../lib/words/first-name';

describe('In a narrow place a person goes by', () => {
  it.each([
    ['Ana Silva', 'Ana'],
    ['  Ana   Silva ', 'Ana'],
    ['田中　陽子', '田中'],
    ['ليلى حداد', 'ليلى'],
    ['Prof. Dr. Maximiliane von Hohenlohe', 'Maximiliane'],
    ['Univ.-Prof. DDr. Dipl.-Ing. Ida Berg', 'Ida'],
    ['Dr Okonkwo', 'Okonkwo'],
    ['PROFESSOR Ada King', 'Ada'],
    ['Dra. Lucía Paz', 'Lucía'],
    ['د. سامي منصور', 'سامي'],
    ['أ.د. ليلى حداد', 'ليلى'],
    ['الدكتورة ليلى حداد', 'ليلى'],
    ['Frau Prof. Dr. Weber', 'Frau Weber'],
    ['Mr. Smith', 'Mr. Smith'],
    ['Mme Dupont', 'Mme Dupont'],
    ['السيد منصور', 'السيد منصور'],
  ])('%s: "%s"', (name, short) => {
    expect(firstName(name)).toBe(short);
  });

  it.each([
    ['a name that begins like a title', 'Drew Professorson', 'Drew'],
    ['a given name that is a word of address elsewhere', 'Ladya Sirk', 'Ladya'],
    ['an initial', 'J. K. Rowling', 'J.'],
    ['a title and no name', 'Prof. Dr.', 'Prof. Dr.'],
    ['a form of address and no name', 'Frau', 'Frau'],
    ['no name', '', ''],
  ])('%s is not taken for a title', (_, name, short) => {
    expect(firstName(name)).toBe(short);
  });
});
