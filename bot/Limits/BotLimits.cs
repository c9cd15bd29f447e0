namespace PerfServerless.Bot.Limits;

/// <summary>How much the bot takes in at a time: of one person, of one organisation, of people it does not know, and altogether.</summary>
public sealed record BotLimits
{
    /// <summary>What one person sends that changes something: values, statements, what a manager does about his people.</summary>
    public Allowance Submissions { get; init; } = new(10, 10);

    /// <summary>The other buttons a person presses, and what his client tells of itself.</summary>
    public Allowance Presses { get; init; } = new(20, 60);

    /// <summary>What a person writes. Few at once: their answers must leave the conversation room for a card.</summary>
    public Allowance Messages { get; init; } = new(5, 30);

    /// <summary>The activities of one organisation.</summary>
    public Allowance Tenant { get; init; } = new(3_000, 3_000);

    /// <summary>All activities of people we know.</summary>
    public Allowance All { get; init; } = new(6_000, 6_000);

    /// <summary>All activities of people and organisations we do not know; they share it.</summary>
    public Allowance Strangers { get; init; } = new(30, 30);

    /// <summary>Written messages that are worked on or wait at one time.</summary>
    public int MessagesAtOnce { get; init; } = 300;

    /// <summary>Written messages of one person that are worked on or wait at one time.</summary>
    public int MessagesOfOneAtOnce { get; init; } = 6;

    /// <summary>All other activities that are worked on or wait at one time.</summary>
    public int ActionsAtOnce { get; init; } = 1_000;

    /// <summary>The same of one person.</summary>
    public int ActionsOfOneAtOnce { get; init; } = 20;
}
