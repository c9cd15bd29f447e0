namespace PerfServerless.Domain.Rules;

/// <summary>The words for a status inside a sentence.</summary>
public static class StatusWords
{
    public static string Of(Status status) => status switch
    {
        Status.OnTrack => "on track",
        Status.AtRisk => "at risk",
        Status.OffTrack => "off track",
        Status.Stale => "stale",
        _ => "no information",
    };
}
