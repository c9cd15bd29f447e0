using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Ports;

/// <summary>The pages on which a card can be answered by somebody whose channel has no inputs, such as mail.</summary>
public interface ICardLinks
{
    /// <param name="reader">Whose page it is: the link is signed for him alone, and expires.</param>
    /// <returns>
    /// His desk's page for a form, a receipt and a statement, and the escalation's own page for an escalation. Null for a line and a notice,
    /// which ask nothing, and for a brief, which carries its link itself.
    /// </returns>
    Uri? To(TenantId tenant, PersonId reader, ChatCard card);
}
