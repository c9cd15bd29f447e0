using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat.Handovers;

/// <summary>A KPI of which a manager can dispose.</summary>
/// <param name="Owner">Who owns it now.</param>
/// <param name="Asked">Whom somebody is asking about it; null where nobody is asked.</param>
public sealed record HandoverItem(Kpi Kpi, PersonId Owner, ProposedKpi Proposed, Proposal? Asked = null);
