/** What else a subject is called, each name once: it may be written the same in several languages. */

type Name = { readonly text: string; readonly language?: string | undefined };

export function OtherNames({ names, lead }: { readonly names: readonly Name[]; readonly lead: string }) {
  const others = names.slice(1).filter(({ text }, at) => names.findIndex((name) => name.text === text) === at + 1);
  if (others.length === 0) return null;
  return (
    <>
      {lead}{' '}
      {others.map(({ text, language }, at) => (
        <span key={text}>
          {at > 0 && ', '}
          <bdi lang={language}>{text}</bdi>
        </span>
      ))}
    </>
  );
}
