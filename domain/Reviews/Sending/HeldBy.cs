namespace PerfServerless.Domain.Reviews.Sending;

/// <summary>What keeps a message from its receiver for now.</summary>
public enum HeldBy
{
    /// <summary>His quiet hours, a day on which he does not work, or an absence.</summary>
    Calendar,

    /// <summary>His nudge budget is used up.</summary>
    Budget,

    /// <summary>He wants no reminders for a while.</summary>
    Snooze,
}
