import { browser } from 'wxt/browser';
import { useEffect, useState } from 'preact/hooks';
import { t, tn, uiLanguage } from '../../lib/words/i18n';
import { database } from '../../lib/storage/engine/database';
import { deleteOne } from '../../lib/storage/actions/deletions';
import { DeletedHere, noteDeleted } from '../app/deleted-here';
import { Private } from '../ui/Private';
import { sizeText } from '../safety/CopyList';
import { useShelf } from '../safety/use-shelf';
import { StorageBanner } from '../app/StorageBanner';
import { ShownOnceRead, useReading } from '../ui/ShownOnceRead';
import { Toasts } from '../ui/toasts';
import { pressUndo, useKeys } from '../ui/use-keys';
import { openPage } from '../app/open-page';
import { useLive } from '../app/use-live-query';
import { isShared, readKept, type KeptRow, type KeptTable } from './kept';
import './data.css';

type Kept = Awaited<ReturnType<typeof readKept>>;

const nothing: Kept = { tables: [], tombstones: 0 };

/** Every record kept and every permission held, in plain words; each record can be deleted. */
export function Data() {
  useKeys(true, { 'ctrl+z': pressUndo });
  return (
    <main class="page">
      <StorageBanner />
      <h1 class="page__title">{t('dataTitle')}</h1>
      <p>{t('dataNote')}</p>
      <DeletedHere />
      <ShownOnceRead class="page__parts">
        <Records />
        <section class="page__section" aria-labelledby="held">
          <h2 class="page__heading" id="held">
            {t('dataPermissions')}
          </h2>
          <Permissions />
        </section>
      </ShownOnceRead>
      <Toasts />
    </main>
  );
}

/** What is kept, table by table; what is for this person's eyes only apart from the rest. */
function Records() {
  const kept = useLive(readKept, [], nothing);
  const open = kept.tables.filter(({ isPrivate }) => !isPrivate);
  const closed = kept.tables.filter(({ isPrivate }) => isPrivate);
  return (
    <>
      <section class="page__section" aria-labelledby="kept">
        <h2 class="page__heading" id="kept">
          {t('dataKept')}
        </h2>
        <Place />
        <Copies />
        {open.map((table) => (
          <Table key={table.name} table={table} />
        ))}
        {kept.tombstones > 0 && <p class="quiet">{tn('dataTombstones', kept.tombstones)}</p>}
        <div class="row">
          <span>{t('dataReports')}</span>
          <button type="button" class="button" onClick={() => openPage('/reports.html')}>
            {t('readReportsTitle')}
          </button>
        </div>
      </section>
      <Private heading={t('privateHeading')}>
        {closed.map((table) => (
          <Table key={table.name} table={table} />
        ))}
      </Private>
    </>
  );
}

/** Where it lies, how much it is, and whether the browser has promised to keep it. */
function Place() {
  const [words, setWords] = useState('');
  useReading(words === '');
  useEffect(() => {
    void Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]).then(
      ([{ usage = 0 }, persisted]) => {
        const size = new Intl.NumberFormat(uiLanguage(), {
          style: 'unit',
          unit: 'kilobyte',
          maximumFractionDigits: 0,
        }).format(usage / 1000);
        setWords(t(persisted ? 'dataPlacePersistent' : 'dataPlace', size));
      },
    );
  }, []);
  return <p class="quiet">{words}</p>;
}

/** How many safety copies of it there are. */
function Copies() {
  const copies = useShelf()?.copies ?? [];
  if (copies.length === 0) return null;
  const size = copies.reduce((sum, copy) => sum + copy.size, 0);
  return <p class="quiet">{tn('dataCopies', copies.length, sizeText(size))}</p>;
}

/** Rows drawn at once; more on request. */
const atOnce = 50;

function Table({ table: { name, title, why, rows } }: { readonly table: KeptTable }) {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(atOnce);
  return (
    <section class="data__table" aria-label={title}>
      <button
        type="button"
        class="data__button"
        aria-expanded={open}
        disabled={rows.length === 0}
        onClick={() => setOpen(!open)}
      >
        <strong>{title}</strong>
        <span class="tag">{new Intl.NumberFormat(uiLanguage()).format(rows.length)}</span>
      </button>
      <p class="quiet">{why}</p>
      {open && (
        <ul class="data__rows">
          {rows.slice(0, shown).map((row) => (
            <StoredRow key={row.key} table={name} row={row} />
          ))}
        </ul>
      )}
      {open && rows.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + atOnce)}>
          {tn('dataMore', rows.length - shown)}
        </button>
      )}
    </section>
  );
}

function StoredRow({ table, row }: { readonly table: string; readonly row: KeptRow }) {
  const [open, setOpen] = useState(false);
  const remove = () =>
    noteDeleted(t('dataDeleted', row.words), async () => {
      if (isShared(table)) return deleteOne(table, row.key);
      await database.table(table).delete(row.key);
      return async () => {
        // What has come in its place since stays.
        if (!(await database.table(table).get(row.key))) await database.table(table).put(row.stored);
      };
    });
  return (
    <li class="data__row">
      <div class="data__line">
        <button type="button" class="data__words" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span dir="auto">{row.words || row.key}</span>
        </button>
        {table !== 'device' && (
          <button
            type="button"
            class="button button--quiet"
            aria-label={t('dataDelete', row.words || row.key)}
            onClick={() => void remove()}
          >
            {t('goalRemove')}
          </button>
        )}
      </div>
      {open && (
        <pre class="data__stored" tabIndex={0}>
          {JSON.stringify(row.stored, null, 1)}
        </pre>
      )}
    </li>
  );
}

/** What the browser has granted, in plain words. */
function Permissions() {
  const [held, setHeld] = useState<{ permissions: readonly string[]; origins: readonly string[] }>();
  useReading(held === undefined);
  useEffect(() => {
    void browser.permissions
      .getAll()
      .then(({ permissions = [], origins = [] }) => setHeld({ permissions, origins }));
  }, []);
  return (
    <ul class="data__list">
      {held?.permissions.map((name) => (
        <li key={name}>
          <code>{name}</code> {permissionWords(name)}
        </li>
      ))}
      <li>
        <code>{held?.origins.join(' ')}</code> {t('permissionSites')} {t('permissionHosts')}{' '}
        {t('permissionCallHosts')}
      </li>
    </ul>
  );
}

function permissionWords(name: string): string {
  switch (name) {
    case 'sidePanel':
      return t('permissionSidePanel');
    case 'storage':
      return t('permissionStorage');
    case 'alarms':
      return t('permissionAlarms');
    case 'scripting':
      return t('permissionScripting');
    case 'activeTab':
      return t('permissionActiveTab');
    case 'offscreen':
      return t('permissionOffscreen');
    case 'notifications':
      return t('permissionNotifications');
    default:
      return '';
  }
}
