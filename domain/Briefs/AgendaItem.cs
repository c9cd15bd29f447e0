using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Briefs;

/// <summary>Something the meeting should speak about, and the rule that put it on the agenda: a KPI or a person.</summary>
/// <param name="RuleId">The id of the rule, see <see cref="AgendaRules"/>.</param>
/// <param name="Reason">What the rule found here.</param>
public sealed record AgendaItem(string RuleId, Status Status, Saying Reason)
{
    /// <summary>The KPI, where it is about one; its row has the numbers.</summary>
    public KpiId? Kpi { get; init; }

    /// <summary>The KPI's name, where it is about one.</summary>
    public string? Name { get; init; }

    /// <summary>The person, where it is about one.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Everything that the rules found of it and what each counts, the strongest first; null in briefs of earlier builds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AgendaReason>? Reasons { get; init; }

    /// <summary>How many minutes of the meeting are for it; null in briefs of earlier builds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Minutes { get; init; }

    /// <summary>What has to be done now, and by whom; null in briefs of earlier builds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NeededAction? Action { get; init; }
}
