using Microsoft.AspNetCore.Http;

namespace PerfServerless.EndToEnd.Tests.Crash;

/// <summary>Stands in the channel's door, counts what the app asks of the channel, and kills the app at the armed moment.</summary>
internal sealed class Reaper
{
    /// <summary>Where a moment does not come (fewer messages than thought), the app dies all the same.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    private readonly Lock gate = new();
    private Armed? armed;
    private long seen;

    /// <summary>How many requests came; it stands still when nothing happens any more.</summary>
    public long Seen => Interlocked.Read(ref seen);

    /// <summary>Kills at this moment.</summary>
    /// <returns>Completes when the app is dead.</returns>
    public Task ArmAsync(Strike strike, Func<Task> kill)
    {
        var next = new Armed(strike, kill);
        lock (gate) armed = next;
        _ = StrikeAfterAsync(next, strike is Strike.After(var delay) ? delay : Longest);
        return next.Dead.Task;
    }

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        Interlocked.Increment(ref seen);
        if (Hit(context.Request.Method) is not var (mine, fate))
        {
            await next(context);
            return;
        }

        switch (fate)
        {
            case Fate.Unseen:
                await mine.StrikeAsync();
                context.Abort();
                break;
            case Fate.AnswerLost:
                await mine.StrikeAsync();
                await next(context);
                break;
            default:
                await next(context);
                await context.Response.CompleteAsync();
                await mine.StrikeAsync();
                break;
        }
    }

    private (Armed Armed, Fate Fate)? Hit(string method)
    {
        lock (gate)
        {
            (int Nth, Fate Fate)? waited = (armed?.Strike, method) switch
            {
                (Strike.AtMessage(var nth, var fate), "POST") => (nth, fate),
                (Strike.AtRewrite(var nth, var fate), "PUT") => (nth, fate),
                _ => null,
            };
            if (waited is not { } wanted || ++armed!.Count != wanted.Nth) return null;

            var hit = armed;
            armed = null;
            return (hit, wanted.Fate);
        }
    }

    private async Task StrikeAfterAsync(Armed waiting, TimeSpan delay)
    {
        await Task.WhenAny(Task.Delay(delay), waiting.Dead.Task);
        lock (gate)
        {
            if (armed == waiting) armed = null;
        }

        await waiting.StrikeAsync();
    }

    private sealed class Armed(Strike strike, Func<Task> kill)
    {
        private int struck;

        public Strike Strike => strike;
        public int Count { get; set; }
        public TaskCompletionSource Dead { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task StrikeAsync()
        {
            if (Interlocked.Exchange(ref struck, 1) == 0)
            {
                try
                {
                    await kill();
                    Dead.SetResult();
                }
                catch (Exception e)
                {
                    Dead.SetException(e);
                }
            }

            await Dead.Task;
        }
    }
}
