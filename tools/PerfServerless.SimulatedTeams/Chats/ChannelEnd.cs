namespace PerfServerless.SimulatedTeams.Chats;

/// <summary>How the channel reaches the bot, and under which address the bot reaches the channel, where that is not this machine's own.</summary>
/// <param name="ToBot">Carries activities to the bot.</param>
/// <param name="ServiceUrl">The connector's address as activities name it.</param>
public sealed record ChannelEnd(HttpMessageHandler ToBot, Uri ServiceUrl);
