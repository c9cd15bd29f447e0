namespace PerfServerless.Durable;

/// <summary>As <see cref="RetryHandler"/>, and may await the context's tasks, for instance a timer as the delay.</summary>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);
