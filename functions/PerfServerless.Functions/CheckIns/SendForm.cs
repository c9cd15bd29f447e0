using PerfServerless.Durable;

namespace PerfServerless.Functions.CheckIns;

/// <summary>Sends a person's form as a step of his check-in. Answers false where it could not be sent now.</summary>
public sealed class SendForm(FormSender sender) : TaskActivity<SendFormInput, bool>
{
    public override Task<bool> RunAsync(TaskActivityContext context, SendFormInput input) =>
        sender.SendAsync(input.Request, input.Message, CancellationToken.None);
}
