using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Briefs;

/// <summary>
/// What leaders get before a meeting, as compiled once: the card, the page and the API show the same, each in its reader's language. What
/// the organisation calls things stays as it was then; people are known by id, and their names looked up when it is read.
/// </summary>
public sealed record Brief
{
    public required CycleKey Cycle { get; init; }
    public required string CadenceName { get; init; }

    /// <summary>The organisation's name.</summary>
    public required string Organisation { get; init; }

    public required DateOnly MeetingDay { get; init; }
    public required DateTimeOffset MeetingAt { get; init; }

    /// <summary>The cadence's IANA time zone, in which the page shows moments.</summary>
    public required string TimeZone { get; init; }

    public int FiscalYearStartMonth { get; init; } = 1;
    public required DateTimeOffset CompiledAt { get; init; }
    public required Saying Headline { get; init; }
    public required BriefCompleteness Completeness { get; init; }
    public required BriefTrust Trust { get; init; }

    /// <summary>How far the brief's own numbers can be trusted, in words.</summary>
    public required Saying TrustSentence { get; init; }

    /// <summary>By exception, most important first; at most five.</summary>
    public required IReadOnlyList<AgendaItem> Agenda { get; init; }

    /// <summary>How many more the rules found.</summary>
    public int AgendaLeftOut { get; init; }

    /// <summary>How long the meeting is, in minutes; null in briefs of earlier builds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MeetingMinutes { get; init; }

    /// <summary>What the items leave of it for decisions and actions, in minutes; null in briefs of earlier builds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ClosingMinutes { get; init; }

    /// <summary>The day of the last review, whose brief this one was compared with; null where there was none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? LastReviewOn { get; init; }

    public IReadOnlyList<BriefPerson> Unreachable { get; init; } = [];
    public IReadOnlyList<BriefPerson> Excused { get; init; } = [];

    /// <summary>People who were asked, could be reached, and gave less than was asked for.</summary>
    public IReadOnlyList<BriefPerson> Silent { get; init; } = [];

    /// <summary>The whole, each perspective with its objectives, and the units; empty where there are no objectives.</summary>
    public IReadOnlyList<BriefRollUp> RollUps { get; init; } = [];

    /// <summary>Every KPI, by perspective, objective and name.</summary>
    public required IReadOnlyList<BriefRow> Rows { get; init; }

    /// <summary>The ids of the rules behind everything the brief says, in the rule book's order.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <returns>How many KPIs stand so; those of postponed objectives are not among them.</returns>
    public int Count(Status status) => Rows.Count(r => !r.Postponed && r.Verdict.Status == status);

    /// <returns>How many KPIs belong to objectives that are postponed.</returns>
    public int CountPostponed() => Rows.Count(r => r.Postponed);
}
