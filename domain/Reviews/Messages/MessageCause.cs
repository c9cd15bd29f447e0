
namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>Why a person gets a form.</summary>
public enum MessageCause
{
    /// <summary>The cycle asks for the first time.</summary>
    Ask,

    Reminder,

    /// <summary>A manager asked that the owner be reminded now.</summary>
    Nudge,

    /// <summary>The person asked for the form himself.</summary>
    OwnWish,
}
