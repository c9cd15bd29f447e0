namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>What became of messages, on the operations page, in the API and on the console.</summary>
public static class DeliveryWords
{
    public static readonly Word Heading = new("delivery.heading");

    public static readonly Word<string, int, int, int, int, int> Line =
        new("delivery.line", "organisation", "delivered", "read", "sent", "queued", "failed");

    public static readonly Word<string, string, Saying> FailedLine = new("delivery.failed-line", "at", "person", "how");

    public static readonly Word<Part.Choice> State = new("delivery.state", "state");

    public static readonly Word<Part.Choice> NotDelivered = new("delivery.not-delivered", "why");

    public static readonly Word<Part.Choice, string, Part.Choice> Instead = new("delivery.instead", "state", "channel", "why");

    public static readonly Word<Part.Choice, DateTimeOffset> Held = new("delivery.held", "why", "until");

    public static readonly Word<string> NoPerson = new("delivery.no-person", "person");

    public static readonly Word Command = new("delivery.command");

    public static readonly Word CommandCycle = new("delivery.command-cycle");

    public static readonly Word CommandPerson = new("delivery.command-person");

    public static readonly Word None = new("delivery.none");

    public static readonly Word More = new("delivery.more");
}
