using PerfServerless.Bot.Authentication;
using PerfServerless.Bot.Outbound;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;

namespace PerfServerless.Bot.Inbound;

/// <summary>Looks whether the bot's two ends work: whether it can tell the channel from strangers, and whether it gets a token of its own.</summary>
public sealed class BotCheck
{
    private readonly ChannelDoor door;

    internal BotCheck(ChannelDoor door) => this.door = door;

    /// <summary>Asks the channel for its keys where there are none yet, at most four times a minute.</summary>
    /// <returns>What keeps the bot from hearing anybody; null for nothing.</returns>
    public async Task<Saying?> WhyDeafAsync(CancellationToken cancellationToken) =>
        await AreKeysThereAsync(cancellationToken) ? null : OperationsHealthWords.NoChannelKeys.Say();

    /// <summary>The same, with the reason: for the operator alone.</summary>
    public async Task<Saying?> WhyNoKeysAsync(CancellationToken cancellationToken) =>
        await AreKeysThereAsync(cancellationToken) ? null : CheckWords.NoChannelKeys.Say(door.Keys!.Metadata, FirstLine(door.Keys.LastFault ?? ""));

    /// <summary>Asks Entra for a token where none is kept.</summary>
    /// <returns>What keeps the bot from answering; null for nothing.</returns>
    public async Task<Saying?> WhyMuteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await door.Credential.TokenAsync(cancellationToken);
            return null;
        }
        catch (ConnectorException e)
        {
            return OperationsHealthWords.NoBotToken.Say(FirstLine(e.GetBaseException().Message));
        }
    }

    private async Task<bool> AreKeysThereAsync(CancellationToken cancellationToken) => door.Keys is null || await door.Keys.EnsureAsync(cancellationToken);

    // Entra's own words name what is wrong (such as AADSTS7000215), and go on with stacks and traces.
    private static string FirstLine(string text) => text.Split(['\r', '\n'], 2)[0];
}
