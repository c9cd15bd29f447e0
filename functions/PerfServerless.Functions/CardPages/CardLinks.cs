using Microsoft.Extensions.Options;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.CardPages;

/// <summary>Makes the signed addresses of the pages on which a person answers what a message asked, where his channel has no forms.</summary>
public sealed class CardLinks(LinkSigner signer, IOptions<AppOptions> options) : ICardLinks
{
    public const string DeskPath = "/api/desk";
    public const string EscalationPath = "/api/escalation";

    public Uri? To(TenantId tenant, PersonId reader, ChatCard card) => card switch
    {
        ChatCard.Form or ChatCard.Receipt or ChatCard.Statement => Link(DeskPath, LinkPurposes.Desk, new DeskKey(tenant, reader).ToString(), reader),
        ChatCard.Escalation escalation => Link(EscalationPath, LinkPurposes.Escalation, escalation.Cycle.ToString(), reader),
        ChatCard.Brief brief => brief.Link,
        ChatCard.Line or ChatCard.Notice => null,
        _ => throw new ArgumentOutOfRangeException(nameof(card), card.GetType().Name, "unknown card"),
    };

    private Uri Link(string path, string purpose, string subject, PersonId reader) =>
        new(options.Value.PublicUrl!, $"{path}?{signer.Query(purpose, subject, reader.Value, TimeSpan.FromDays(options.Value.BriefLinkDays))}");
}
