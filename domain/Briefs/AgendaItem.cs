using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Briefs;

/// <summary>Something the meeting should speak about, and the rule that put it on the agenda.</summary>
/// <param name="RuleId">The id of the rule, see <see cref="AgendaRules"/>.</param>
/// <param name="Rule">That rule's sentence.</param>
/// <param name="Name">The KPI's or the person's name.</param>
/// <param name="Reason">What the rule found here, in one English sentence.</param>
/// <param name="Kpi">The KPI, where it is about one; its row has the numbers.</param>
/// <param name="Person">The person, where it is about one.</param>
public sealed record AgendaItem(string RuleId, string Rule, string Name, Status Status, string Reason, KpiId? Kpi = null, PersonId? Person = null);
