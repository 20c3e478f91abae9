/** A mail as its reader sees it. It runs nothing: neither the frame nor what is in it may (client/console/framed.ts). */
export function MailFrame({ src, title }: { readonly src: string; readonly title: string }) {
  return <iframe className="mail-frame" sandbox="" src={src} title={title} />;
}
