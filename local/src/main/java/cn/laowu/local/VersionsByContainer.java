package cn.laowu.local;

import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Sends a request for a version of an object to where {@link VersionedBlobs} keeps it. The code that reads versions is
 * thus the same here and in the cloud.
 */
final class VersionsByContainer implements ExecutionInterceptor {
    private static final String VERSION = "versionId";

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        SdkHttpRequest request = context.httpRequest();
        Optional<String> version = request.firstMatchingRawQueryParameter(VERSION);
        if (version.isEmpty() || (request.method() != SdkHttpMethod.GET && request.method() != SdkHttpMethod.HEAD)) {
            return request;
        }
        return request.toBuilder()
                .encodedPath("/" + VersionedBlobs.versionsOf(bucket(request)) + "/" + version.get())
                .removeQueryParameter(VERSION)
                .build();
    }

    /** The bucket is the first part of the path: the client is told to use path style. */
    private static String bucket(SdkHttpRequest request) {
        return request.encodedPath().split("/", 3)[1];
    }
}
