namespace PerfServerless.Functions.Pages;

/// <summary>
/// The one script of our pages: in a meeting a clock runs, and several people look at the same page. It shows when the page is old, and shows the new
/// one by itself where nothing was typed; without it everything works, and a reload shows how things stand.
/// </summary>
internal static class MeetingScript
{
    public const string Text = """

        (() => {
          const main = document.querySelector('main.meeting');
          const clock = document.querySelector('.clock');
          const opened = Date.now();
          const tick = () => {
            const seconds = Number(clock.dataset.taken) + Math.floor((Date.now() - opened) / 1000);
            clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
            if (!clock.dataset.box) return;
            const over = seconds > Number(clock.dataset.box);
            clock.classList.toggle('over', over);
            document.getElementById('over').hidden = !over;
          };
          if (clock) setInterval(tick, 1000);

          const fields = [...document.querySelectorAll('#run textarea, #run select, #run input:not([type=hidden])')];
          const stands = f => f.type === 'radio' ? f.checked : f.value;
          const before = fields.map(stands);
          const busy = () => fields.some((f, i) => f === document.activeElement || stands(f) !== before[i] || f.hasAttribute('aria-invalid'));
          const news = document.getElementById('news');
          const offline = document.getElementById('offline');
          let missed = 0;
          let sent = false;
          document.getElementById('run')?.addEventListener('submit', () => { sent = true; });
          const look = async () => {
            if (document.hidden || sent) return;
            try {
              const asked = new URL(location.href);
              asked.searchParams.set('version', '');
              const answer = await fetch(asked, { cache: 'no-store' });
              if (!answer.ok) throw new Error(String(answer.status));
              missed = 0;
              offline.hidden = true;
              if (sent || await answer.text() === main.dataset.version) return;
              if (busy()) news.hidden = false;
              else location.replace(location.href);
            } catch {
              // Told to whoever looks, once it is more than a moment; the next look tries again.
              missed += 1;
              offline.hidden = !(missed > 1);
            }
          };
          setInterval(look, 5000);
          addEventListener('pageshow', shown => { if (shown.persisted) { sent = false; look(); } });
          document.addEventListener('visibilitychange', look);
        })();

        """;
}
