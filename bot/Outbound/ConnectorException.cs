using System.Net;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Bot.Outbound;

/// <summary>The connector refused or failed. Its message holds no personal words.</summary>
internal sealed class ConnectorException(string message, HttpStatusCode? status, string? code, bool worthRetrying, Exception? inner = null)
    : ChannelFaultException(message, inner)
{
    /// <summary>The connector's status; null where no answer came.</summary>
    public HttpStatusCode? Status => status;

    /// <summary>The connector's own code of the error, such as <c>ConversationBlockedByUser</c>.</summary>
    public string? Code => code;

    public override Unreachable? Why => status == HttpStatusCode.TooManyRequests ? Unreachable.Throttled : null;

    /// <summary>The same call may succeed later.</summary>
    public bool WorthRetrying => worthRetrying;
}
