using PerfServerless.Domain.Reviews;
using PerfServerless.Durable;
using PerfServerless.Functions.Cycles;

namespace PerfServerless.Functions.CheckIns;

/// <summary>Sends a person's form as a step of his check-in. Answers false where it could not be sent now.</summary>
public sealed class SendForm(FormSender sender, EscalationCards escalations) : TaskActivity<SendFormInput, bool>
{
    public override async Task<bool> RunAsync(TaskActivityContext context, SendFormInput input)
    {
        var sent = await sender.SendAsync(input.Request, input.Message, CancellationToken.None);
        // The card from which the nudge was asked for says what was tried.
        if (sent && input.Message.Cause == MessageCause.Nudge) await escalations.RewriteAboutAsync(input.Request.Cycle, input.Request.Person, CancellationToken.None);

        return sent;
    }
}
