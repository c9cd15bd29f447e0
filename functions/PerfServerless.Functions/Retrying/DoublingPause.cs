namespace PerfServerless.Functions.Retrying;

/// <summary>Pauses that double, up to a longest one.</summary>
internal static class DoublingPause
{
    private const int MostDoublings = 30;

    /// <summary>The pause that follows a pause.</summary>
    public static TimeSpan After(TimeSpan pause, TimeSpan longest) => pause * 2 < longest ? pause * 2 : longest;

    /// <summary>The pause after so many doublings of the first.</summary>
    public static TimeSpan After(long doublings, TimeSpan first, TimeSpan longest)
    {
        var pause = first * Math.Pow(2, Math.Clamp(doublings, 0, MostDoublings));
        return pause < longest ? pause : longest;
    }
}
