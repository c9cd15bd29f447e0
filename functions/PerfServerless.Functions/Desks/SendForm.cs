using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Durable;
using PerfServerless.Functions.Escalations;

namespace PerfServerless.Functions.Desks;

/// <summary>Sends a person's form as a step of his desk. Answers false where it could not be sent now.</summary>
public sealed class SendForm(FormSender sender, EscalationCards escalations) : TaskActivity<SendFormInput, bool>
{
    public override async Task<bool> RunAsync(TaskActivityContext context, SendFormInput input)
    {
        // No token: a message that is broken off on its way may have arrived all the same, and would go out again.
        var sent = await sender.SendAsync(input.Desk, input.Form, CancellationToken.None);

        // The card from which a nudge was asked for says what was tried.
        foreach (var due in input.Form.For.Where(f => sent && f.As.Cause == MessageCause.Nudge))
            await escalations.RewriteAboutAsync(due.Cycle, input.Desk.Person, context.Stopping);
        return sent;
    }
}
