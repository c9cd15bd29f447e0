using Microsoft.Extensions.Options;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.CardPages;

/// <summary>Makes the signed addresses of the pages on which a person answers what a message asked, where his channel has no forms.</summary>
internal sealed class CardLinks(LinkSigner signer, IOptions<AppOptions> options) : ICardLinks
{
    public const string DeskPath = "/api/desk";
    public const string EscalationPath = "/api/escalation";
    public const string HandoverPath = "/api/handover";
    public const string ActionPath = "/api/action";

    public Uri? To(TenantId tenant, PersonId reader, ChatCard card)
    {
        return card.Match(
            form: _ => Desk(),
            receipt: _ => Desk(),
            statement: _ => Desk(),
            line: _ => null,
            escalation: c => Link(EscalationPath, LinkPurposes.Escalation, c.Cycle.ToString(), reader),
            brief: c => c.Link,
            notice: _ => (Uri?)null,
            handover: c => c.Source.Cycle is { } cycle
                ? Link(EscalationPath, LinkPurposes.Escalation, cycle.ToString(), reader)
                : Link(HandoverPath, LinkPurposes.Handover, new HandoverSubject(tenant, c.Source.People[0], null).ToString(), reader),
            proposal: c => Link(HandoverPath, LinkPurposes.Handover, new HandoverSubject(tenant, c.Owner, c.Id).ToString(), reader),
            decide: _ => null,
            action: c => ToAction(c.Key, reader),
            actions: _ => null);

        Uri Desk() => Link(DeskPath, LinkPurposes.Desk, new DeskKey(tenant, reader).ToString(), reader);
    }

    /// <summary>The page of a decision with its action item, where it can be put right.</summary>
    public Uri ToAction(DecisionKey key, PersonId reader) => Link(ActionPath, LinkPurposes.Action, key.ToString(), reader);

    private Uri Link(string path, string purpose, string subject, PersonId reader) =>
        new(options.Value.PublicUrl!, $"{path}?{signer.Query(purpose, subject, reader.Value, TimeSpan.FromDays(options.Value.BriefLinkDays))}");
}
