/** A file's name, its ending last in every script: `2.txt` alone would turn round in Arabic. */
export function FileName({ name }: { name: string }) {
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return <bdi dir="auto">{name}</bdi>;
  return (
    <bdi dir="ltr">
      <bdi dir="auto">{name.slice(0, dot)}</bdi>
      {name.slice(dot)}
    </bdi>
  );
}
