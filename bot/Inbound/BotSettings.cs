using PerfServerless.Bot.Gates;
using PerfServerless.Bot.Limits;
using PerfServerless.Bot.Outbound;

namespace PerfServerless.Bot.Inbound;

/// <summary>What the bot needs to know besides its ports.</summary>
public sealed record BotSettings
{
    /// <summary>Business time: stamps what is stored.</summary>
    public required TimeProvider BusinessClock { get; init; }

    /// <summary>Machine time: budgets, retries, limits.</summary>
    public required TimeProvider MachineClock { get; init; }

    /// <summary>Seeds what spreads repeated tries.</summary>
    public int JitterSeed { get; init; } = 1;

    public ConnectorOptions Connector { get; init; } = new();

    /// <summary>To which connectors the bot speaks.</summary>
    public required ServiceUrlPolicy ServiceUrls { get; init; }

    /// <summary>What the bot shows to connectors.</summary>
    public required IConnectorCredential Credential { get; init; }

    /// <summary>Who may speak to the bot as the channel.</summary>
    public required IInboundGate Gate { get; init; }

    public BotLimits Limits { get; init; } = new();

    /// <summary>How long a card's action may wait for its answer before it gets a provisional one; the card then follows.</summary>
    public TimeSpan InvokeBudget { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>How long a turn may take altogether, its waiting included; and what follows a failed or late one, again.</summary>
    public TimeSpan TurnBudget { get; init; } = TimeSpan.FromSeconds(90);
}
