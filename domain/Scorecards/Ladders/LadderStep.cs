namespace PerfServerless.Domain.Scorecards.Ladders;

/// <summary>The steps of an escalation ladder, from the lowest up.</summary>
public enum LadderStep
{
    /// <summary>The owner is reminded.</summary>
    Reminder,

    /// <summary>The owner is reminded once more.</summary>
    SecondReminder,

    /// <summary>His manager is told.</summary>
    Manager,

    /// <summary>His manager's manager is told.</summary>
    ManagersManager,

    /// <summary>Whoever leads the review is told.</summary>
    Leader,

    /// <summary>
    /// No step of its own: how long a manager who was told has to say that he takes care of it. Counts from his card, in his working time.
    /// </summary>
    Acknowledge,
}
