using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>One agenda item on the brief's card.</summary>
/// <param name="Name">A KPI's name, or a person.</param>
/// <param name="Reason">What was found.</param>
public sealed record BriefLine(Part Name, Part? Value, Status Status, Saying Reason)
{
    /// <summary>Its time box; null where the meeting has none.</summary>
    public int? Minutes { get; init; }

    /// <summary>What has to be done now, and by whom; null in briefs of earlier builds.</summary>
    public Saying? Action { get; init; }

    /// <summary>What a client that draws charts draws of it; null where there are too few values, and for an item about a person.</summary>
    public BriefPicture? Picture { get; init; }

    /// <summary>The status that the KPI's owner states beside the computed one, while it counts.</summary>
    public Status? Stated { get; init; }

    /// <summary>Which way the last value went from the one before it; null where there is none to compare with.</summary>
    public Saying? Since { get; init; }

    /// <summary>The last values, oldest first, for a small picture; empty for an item about a person.</summary>
    public IReadOnlyList<decimal> Values { get; init; } = [];

    /// <summary>Where the KPI is expected to be, with the chance to meet its target; null for an item about a person.</summary>
    public Saying? Outlook { get; init; }

    /// <summary>The value's marks, and what other rules noticed.</summary>
    public IReadOnlyList<Saying> Remarks { get; init; } = [];
}
