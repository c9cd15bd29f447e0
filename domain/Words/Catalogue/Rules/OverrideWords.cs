namespace PerfServerless.Domain.Words.Catalogue.Rules;

/// <summary>Why a status may not be stated.</summary>
internal static class OverrideWords
{
    public static readonly Word<string> NoKpi = new("override.no-kpi", "kpi");

    public static readonly Word<string> NotOwner = new("override.not-owner", "kpi");

    public static readonly Word ComputedOnly = new("override.computed-only");

    public static readonly Word NoReason = new("override.no-reason");
}
