using PerfServerless.Bot.Conversations;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Protocol;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Inbound;

/// <summary>
/// Says who sent an activity, from what the channel vouches for and from nothing else: the conversation's tenant and
/// the sender's Entra object id. A person whose id the import did not know is bound by the connector's member look-up.
/// </summary>
internal sealed class SenderResolver(Organisations organisations, ConversationBook conversations, ConnectorClient connector)
{
    /// <exception cref="ConnectorException">The member look-up failed; it may succeed later.</exception>
    public async Task<Sender> ResolveAsync(Activity activity, CancellationToken cancellationToken)
    {
        var (tenantId, contradiction) = EntraTenant(activity);
        if (contradiction) return new Sender.Foreign("two tenants in one activity");
        if (string.IsNullOrEmpty(tenantId)) return new Sender.Foreign("no tenant");
        if (await organisations.FindAsync(tenantId, cancellationToken) is not { } scorecard) return new Sender.Foreign("unknown tenant");
        if (activity.From?.AadObjectId is not { Length: > 0 } objectId)
        {
            return new Sender.Unbound(scorecard.Tenant, BotWords.Guest.Say(scorecard.Organisation.Name), "no object id");
        }

        if (await conversations.FindPersonAsync(scorecard.Tenant, objectId, cancellationToken) is { } bound)
        {
            return scorecard.Find(bound) is { } person
                ? new Sender.Known(scorecard, person, objectId)
                : new Sender.Unbound(scorecard.Tenant, BotWords.LeftScorecard.Say(scorecard.Organisation.Name), "removed");
        }

        if (scorecard.People.FirstOrDefault(p => Same(p.EntraObjectId, objectId)) is { } imported) return new Sender.Known(scorecard, imported, objectId);

        return await BindAsync(scorecard, activity, objectId, cancellationToken);
    }

    private async Task<Sender> BindAsync(Scorecard scorecard, Activity activity, string objectId, CancellationToken cancellationToken)
    {
        if (await LookUpAsync(activity, cancellationToken) is not { UserPrincipalName: { Length: > 0 } name } member
            || !Same(member.AadObjectId ?? member.ObjectId, objectId))
        {
            return new Sender.Unbound(scorecard.Tenant, BotWords.NotFound.Say(scorecard.Organisation.Name), "no member");
        }

        if (scorecard.People.FirstOrDefault(p => Same(p.UserPrincipalName, name)) is not { } person)
        {
            return new Sender.Unbound(scorecard.Tenant, BotWords.NotListed.Say(scorecard.Organisation.Name), "not listed");
        }

        // A user principal name can be given to somebody else later; the object id cannot.
        var taken = person.EntraObjectId ?? (await conversations.FindAsync(scorecard.Tenant, person.Id, cancellationToken))?.Value.EntraObjectId;
        return taken is null || Same(taken, objectId)
            ? new Sender.Known(scorecard, person, objectId)
            : new Sender.Unbound(scorecard.Tenant, BotWords.NameTaken.Say(scorecard.Organisation.Name), "name taken");
    }

    private async Task<ChannelMember?> LookUpAsync(Activity activity, CancellationToken cancellationToken) =>
        activity is { Conversation.Id: { Length: > 0 } conversation, From.Id: { Length: > 0 } sender }
        && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var serviceUrl)
            ? await connector.FindMemberAsync(serviceUrl, conversation, sender, cancellationToken, EntraTenant(activity).Tenant ?? "")
            : null;

    private static (string? Tenant, bool Contradiction) EntraTenant(Activity activity)
    {
        var (conversation, channel) = (activity.Conversation?.TenantId, activity.ChannelData?.Tenant?.Id);
        return (conversation ?? channel, conversation is not null && channel is not null && !Same(conversation, channel));
    }

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
