using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Hub.Commits;

/// <summary>How long to leave a store alone that did not answer: 50 ms, doubling up to 5 s, or what it asked for.</summary>
internal static class Backoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public static TimeSpan After(int failures, HubStoreUnavailableException? fault = null)
    {
        var grown = TimeSpan.FromMilliseconds(50 * Math.Pow(2, Math.Min(failures - 1, 10)));
        var wait = grown < Longest ? grown : Longest;
        return fault?.RetryAfter is { } asked && asked > wait ? asked : wait;
    }
}
