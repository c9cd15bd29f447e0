using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>Why a person's form comes now.</summary>
/// <param name="For">The cycles that send it; the form shows what others want besides.</param>
/// <param name="By">The manager who asked for it; only with <see cref="MessageCause.Nudge"/>.</param>
public sealed record FormCause(MessageCause Cause, IReadOnlyList<CycleKey> For, PersonId? By = null)
{
    /// <summary>What a reminder is about; null where it is about all that is asked.</summary>
    public IReadOnlyList<KpiId>? About { get; init; }

    public static FormCause Of(FormStep step) => new(step.Cause, [.. step.For.Select(f => f.Cycle)], step.By) { About = step.About };
}
