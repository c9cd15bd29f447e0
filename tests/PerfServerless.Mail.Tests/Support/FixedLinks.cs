using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Mail.Tests.Support;

/// <summary>Gives links that say whose they are.</summary>
internal sealed class FixedLinks : ICardLinks
{
    public Uri? To(TenantId tenant, PersonId reader, ChatCard card) =>
        card is ChatCard.Brief or ChatCard.Line or ChatCard.Notice ? null : new($"https://reviews.example/{tenant}/{reader}");
}
