namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>Waits for a condition, with a bound.</summary>
internal static class Eventually
{
    /// <summary>Generous, because two cores may be busy with a browser, an emulator and a build.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static Task TrueAsync(string what, Func<Task<bool>> look) => GetAsync(what, async () => await look() ? "yes" : null);

    public static Task TrueAsync(string what, Func<bool> look) => TrueAsync(what, () => Task.FromResult(look()));

    /// <summary>Looks until there is something. A program that does not answer yet counts as nothing.</summary>
    /// <exception cref="TimeoutException">There was nothing in time; says what was waited for and what went wrong last.</exception>
    public static async Task<T> GetAsync<T>(string what, Func<Task<T?>> look)
        where T : class
    {
        var started = TimeProvider.System.GetTimestamp();
        for (Exception? last = null; ;)
        {
            try
            {
                if (await look() is { } found) return found;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or System.Text.Json.JsonException)
            {
                last = e;
            }

            if (TimeProvider.System.GetElapsedTime(started) > Patience)
                throw new TimeoutException(
                    $"Waited {Patience.TotalSeconds:0} s in vain for this: {what}.{(last is null ? "" : $" The last error was: {last.Message}")}");

            await Task.Delay(Pause);
        }
    }
}
