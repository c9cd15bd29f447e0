using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Answers;

/// <summary>What came of it.</summary>
/// <param name="Ask">What he is asked; null where something was done.</param>
/// <param name="Remark">What was done, or why nothing was.</param>
/// <param name="Owners">On whose desks proposals are.</param>
internal sealed record HandoverDone(ChatCard.Handover? Ask, Saying? Remark, IReadOnlyList<PersonId> Owners)
{
    public static HandoverDone Asking(ChatCard.Handover ask) => new(ask, null, []);

    public static HandoverDone Nothing(Saying why) => new(null, why, []);
}
