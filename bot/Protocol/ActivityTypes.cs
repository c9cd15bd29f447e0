namespace PerfServerless.Bot.Protocol;

/// <summary>The activity types and names this bot knows.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string Invoke = "invoke";
    public const string InstallationUpdate = "installationUpdate";
    public const string ConversationUpdate = "conversationUpdate";

    public const string Event = "event";

    /// <summary>The name of the event by which Teams tells how far somebody read.</summary>
    public const string ReadReceipt = "application/vnd.microsoft.readReceipt";

    /// <summary>The name of the invoke that an <c>Action.Execute</c> sends.</summary>
    public const string CardAction = "adaptiveCard/action";

    /// <summary>The only channel that is answered: others let a client choose who it is.</summary>
    public const string Teams = "msteams";
}
