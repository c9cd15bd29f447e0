namespace PerfServerless.Domain.Words.Catalogue.Rules;

/// <summary>The names of the statuses.</summary>
internal static class StatusWords
{
    public static readonly Word OnTrack = new("status.on-track");
    public static readonly Word AtRisk = new("status.at-risk");
    public static readonly Word OffTrack = new("status.off-track");
    public static readonly Word Stale = new("status.stale");
    public static readonly Word NoInformation = new("status.no-information");

    /// <summary>A status that begins a line or stands alone.</summary>
    public static readonly Word<Saying> Alone = new("status.alone", "status");
}
