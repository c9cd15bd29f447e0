namespace PerfServerless.Bot.Authentication;

/// <summary>What a token of the channel service says, once it was found valid.</summary>
/// <param name="ServiceUrl">The connector for which the token speaks.</param>
/// <param name="Endorsements">The channels that the signing key may speak for.</param>
internal sealed record ChannelClaims(string ServiceUrl, IReadOnlyCollection<string> Endorsements);
