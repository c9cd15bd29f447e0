namespace PerfServerless.Domain.Reviews.Sending;

/// <summary>How a message counts against its receiver's nudge budget.</summary>
public enum MessageWeight
{
    /// <summary>It only says again what was said: it waits first.</summary>
    Reminder,

    /// <summary>Somebody waits for what its receiver decides about others: it comes in spite of a snooze, and leaves a place for what is asked of him.</summary>
    Question,

    /// <summary>Its receiver does not know it yet: a first question. It leaves a place for every brief that he will get.</summary>
    Needed,

    /// <summary>A brief: it has its place, whatever else he was sent.</summary>
    Brief,

    /// <summary>An escalation: where many are late there may be many, and what waits comes together on the next card.</summary>
    Escalation,

    /// <summary>A manager sends it through the bot: it is not counted.</summary>
    InSomebodysName,
}
