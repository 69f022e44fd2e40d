import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownerNameOf, rolesAsked, thirdPersonsOf } from '../../../../lib/domain/item-owner';
import { agreed, beginAnew, look, now, openCopy, take, type Copy } from './two-copies';

let ana: Copy;
let ben: Copy;
let anas: string;
let bens: string;

beforeAll(async () => {
  ana = await openCopy('mentor');
  ben = await openCopy('mentoree');
});

beforeEach(async () => {
  anas = await beginAnew(ana);
  bens = await beginAnew(ben);
});

const add = (ownerName: string) =>
  ana.items.addActionItem(
    { mentorshipId: anas, sessionId: null },
    { text: 'Review the plan', owner: 'mentor', ownerName },
    now,
  );

describe('What a third person takes on, in the partner’s copy', () => {
  it('has their name and nothing else of them, asks the partner for no yes, and is known by name from then on', async () => {
    await add('Nadia Karim');
    const code = await ana.exchange.makeCode(anas);
    const { plan } = await look(ben, code, bens);
    expect(plan.changes.map(({ table, kind }) => [table, kind])).toEqual([['actionItems', 'added']]);
    // Nothing else of the code names them.
    expect(JSON.stringify(plan.changes).split('Nadia').length - 1).toBe(1);
    await take(ben, code, bens);
    const items = await ben.items.listOpenActionItems(bens);
    expect(items).toMatchObject([{ text: 'Review the plan', owner: 'mentor', ownerName: 'Nadia Karim' }]);
    expect(items.map(rolesAsked)).toEqual([['mentor']]);
    expect(thirdPersonsOf(items)).toEqual(['Nadia Karim']);
  });

  it('goes from one to another, and back to one of the two, as both say it last', async () => {
    await add('Nadia');
    await take(ben, await ana.exchange.makeCode(anas), bens);
    const [item] = await ben.items.listOpenActionItems(bens);
    await ben.items.editActionItem(item!.id, { ownerName: 'Emil' }, now);
    await take(ana, await ben.exchange.makeCode(bens), anas);
    expect(await ana.items.listOpenActionItems(anas)).toMatchObject([{ ownerName: 'Emil' }]);
    await ana.items.editActionItem(item!.id, { ownerName: '', owner: 'mentoree' }, now);
    await take(ben, await ana.exchange.makeCode(anas), bens);
    expect(await agreed(ben, bens)).toEqual(await agreed(ana, anas));
    const names = { mentor: 'Ana', mentoree: 'Ben' };
    expect((await ben.items.listOpenActionItems(bens)).map((each) => ownerNameOf(each, names))).toEqual([
      'Ben',
    ]);
  });
});
