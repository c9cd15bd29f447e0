namespace PerfServerless.Domain.Chat;

/// <summary>Values as a row of block characters: a picture that every client can show, from the least to the greatest of them.</summary>
public static class TrendBars
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>So many of the last ones fit beside a phone's words.</summary>
    private const int Most = 12;

    /// <returns>Null for fewer than two: one alone shows nothing.</returns>
    public static string? Of(IReadOnlyList<decimal> values)
    {
        if (values.Count < 2) return null;

        var last = values.Skip(values.Count - Math.Min(values.Count, Most)).ToList();
        var (low, high) = (last.Min(), last.Max());
        // In doubles: the distance of two values may be more than a decimal holds.
        return string.Concat(last.Select(v => low == high ? Blocks[3] : Blocks[(int)Math.Round(((double)v - (double)low) / ((double)high - (double)low) * 7)]));
    }
}
