using System.Globalization;

namespace PerfServerless.SimulatedTeams.Organisations;

/// <summary>One of the organisation's people.</summary>
/// <param name="EntraObjectId">The imported one, or one made from the person's id, the same at every start.</param>
/// <param name="AnswersAfter">How long after he was first asked he answers, in business time.</param>
public sealed record SimulatedPerson(
    string Id, string Name, string UserPrincipalName, string EntraObjectId, string? Manager, CultureInfo Culture, Behaviour Behaviour, TimeSpan AnswersAfter)
{
    /// <summary>The channel's id of the person in this bot.</summary>
    public string ChannelUserId => $"29:{Id}";
}
