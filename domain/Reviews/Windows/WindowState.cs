namespace PerfServerless.Domain.Reviews.Windows;

/// <summary>Where one number of an owner stands.</summary>
public enum WindowState
{
    /// <summary>A review will ask for it; it may be given before.</summary>
    Upcoming,

    /// <summary>A review asks for it, and its deadline is ahead.</summary>
    Due,

    /// <summary>A review asks for it, and its deadline is over.</summary>
    Overdue,

    /// <summary>It was given, and the review that needs it is still open.</summary>
    Complete,

    /// <summary>The next review does not need it, because it is known or was excused.</summary>
    NotDue,
}
