namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>What makes a message about an action item go out. Each comes once, until the item gets another owner or date.</summary>
public enum ActionStep
{
    /// <summary>Its owner is asked whether he does it.</summary>
    Ask,

    /// <summary>He is asked again.</summary>
    AskAgain,

    /// <summary>His manager is told that he has not answered.</summary>
    SilentManager,

    /// <summary>Whoever asked for it is told that he has not answered.</summary>
    SilentReviewer,

    /// <summary>Its owner is reminded some working days before it is due.</summary>
    DueSoon,

    /// <summary>He is reminded on the day.</summary>
    DueToday,

    /// <summary>He is told that it is overdue.</summary>
    Overdue,

    /// <summary>His manager is told that it is overdue.</summary>
    OverdueManager,

    /// <summary>Whoever asked for it is told that it is overdue.</summary>
    OverdueReviewer,

    /// <summary>Its owner has left; whoever asked for it is to find another one.</summary>
    OwnerLeft,

    /// <summary>No message gets through to its owner; whoever asked for it is told.</summary>
    NotReached,

    /// <summary>What somebody did to it is told to whoever else has to know.</summary>
    News,
}
