using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews;

/// <summary>A form to send to an owner.</summary>
/// <param name="Step">The step in the message's key, see <see cref="MessageStep"/>.</param>
/// <param name="By">The manager who asked for it; only with <see cref="MessageCause.Nudge"/>.</param>
public sealed record CheckInMessage(MessageCause Cause, string Step, PersonId? By = null)
{
    public static CheckInMessage Ask { get; } = new(MessageCause.Ask, MessageStep.Ask);

    public static CheckInMessage Reminder(int number) => new(MessageCause.Reminder, MessageStep.Reminder(number));

    public static CheckInMessage Nudge(int number, PersonId by) => new(MessageCause.Nudge, MessageStep.Nudge(number), by);

    public static CheckInMessage OwnWish(string cause) => new(MessageCause.OwnWish, MessageStep.Again(cause));
}
