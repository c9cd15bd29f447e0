namespace PerfServerless.Bot.Limits;

/// <summary>Who was told to wait lately.</summary>
internal sealed class RecentlyTold(int atMost = 1_000)
{
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(1);
    private static readonly Allowance ForAll = new(20, 60);

    private readonly Dictionary<string, TimeSpan> told = new(StringComparer.Ordinal);
    private readonly TokenBucket all = new(ForAll);

    /// <returns>Whether he may be told now.</returns>
    public bool MayTell(string who, TimeSpan now)
    {
        if (told.TryGetValue(who, out var at) && now - at < Lately) return false;
        if (told.Count >= atMost && !told.ContainsKey(who)) Forget(now);
        if (told.Count >= atMost && !told.ContainsKey(who)) return false;
        if (all.TryTake(now) > TimeSpan.Zero) return false;

        told[who] = now;
        return true;
    }

    private void Forget(TimeSpan now)
    {
        foreach (var old in told.Where(t => now - t.Value >= Lately).Select(t => t.Key).ToList()) told.Remove(old);
    }
}
