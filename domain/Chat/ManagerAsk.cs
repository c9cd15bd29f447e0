using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>What a manager is asked before something is done about his people.</summary>
/// <param name="People">Whom he chose.</param>
/// <param name="Intro">What will be done.</param>
/// <param name="Error">What is wrong with what he typed and how to mend it.</param>
public sealed record ManagerAsk(ManagerAct Act, IReadOnlyList<PersonId> People, Saying Intro, Saying? Error, string? Reason, string? Days)
{
    public bool AsksDays => Act == ManagerAct.Extend;
}
