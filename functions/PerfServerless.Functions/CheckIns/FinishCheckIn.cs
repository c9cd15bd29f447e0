using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.CheckIns;

/// <summary>Ends a check-in: what is still open is closed, and no card of it can be answered any more.</summary>
public sealed class FinishCheckIn(CheckInReader reader, ICheckInStore requests, FormMessages forms, BusinessTime business) : TaskActivity<RequestKey, RequestState>
{
    public override async Task<RequestState> RunAsync(TaskActivityContext context, RequestKey input)
    {
        while (await reader.FindAsync(input, CancellationToken.None) is { } facts)
        {
            var request = facts.Request;
            if (request.State == RequestState.Open)
            {
                request = request with { State = RequestState.Closed, CompletedAt = business.Now };
                try
                {
                    await requests.CommitAsync(facts.Changed(request), [], [], [], CancellationToken.None);
                }
                catch (StaleWriteException)
                {
                    continue; // the last submission came in the same moment; it counts
                }
            }

            await forms.SettleAsync(reader.After(facts.Context, request, []), CancellationToken.None);
            return request.State;
        }

        return await CloseAsync(input);
    }

    /// <summary>Closes the request of a person who left the organisation: nobody is there to tell.</summary>
    private async Task<RequestState> CloseAsync(RequestKey key)
    {
        while (await requests.FindAsync(key, CancellationToken.None) is { } read)
        {
            if (read.Value.State != RequestState.Open) return read.Value.State;

            try
            {
                await requests.CommitAsync(read.With(read.Value with { State = RequestState.Closed, CompletedAt = business.Now }), [], [], [], CancellationToken.None);
            }
            catch (StaleWriteException)
            {
                // Something else changed it in the same moment: look again.
            }
        }

        return RequestState.Closed;
    }
}
