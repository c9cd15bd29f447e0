using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>What a status is called.</summary>
public static class StatusName
{
    /// <summary>As it stands inside a sentence.</summary>
    public static Saying Of(Status status) => status switch
    {
        Status.OnTrack => StatusWords.OnTrack,
        Status.AtRisk => StatusWords.AtRisk,
        Status.OffTrack => StatusWords.OffTrack,
        Status.Stale => StatusWords.Stale,
        Status.NoInformation => StatusWords.NoInformation,
    };

    /// <summary>As it begins a line or stands alone.</summary>
    public static Saying AloneOf(Status status) => StatusWords.Alone.Say(Of(status));
}
