using System.Globalization;

namespace PerfServerless.Domain.Reviews;

/// <summary>The steps of a cycle that send a person a message of their own; with cycle and person they make the message's key.</summary>
public static class MessageStep
{
    public const string Ask = "ask";
    public const string Escalation = "escalation";
    public const string Brief = "brief";

    public const string ReminderPrefix = "reminder-";
    public const string NudgePrefix = "nudge-";

    public static string Reminder(int number) => string.Create(CultureInfo.InvariantCulture, $"{ReminderPrefix}{number}");

    /// <summary>A manager's nudge, the n-th of the cycle.</summary>
    public static string Nudge(int number) => string.Create(CultureInfo.InvariantCulture, $"{NudgePrefix}{number}");

    /// <summary>The form sent again because its owner asked for it; <paramref name="cause"/> is what asked.</summary>
    public static string Again(string cause) => $"again-{cause}";

    /// <summary>A form whose record a crash lost, found again by its use.</summary>
    /// <param name="cause">A short code of the chat message's id.</param>
    public static string Found(string cause) => $"found-{cause}";

    /// <summary>The step carries a check-in form; escalations and briefs carry something else.</summary>
    public static bool IsForm(string step) => step is not (Escalation or Brief);
}
